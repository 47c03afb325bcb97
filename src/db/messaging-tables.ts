// eslint-disable-next-line -- filled with the messaging migration
export interface MessagingTables {}
