import type { AttachmentTables } from './attachment-tables.ts';
import type { CommitmentTables } from './commitment-tables.ts';
import type { ChannelTables } from './channel-tables.ts';
import type { DigestTables } from './digest-tables.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import type { MessagingTables } from './messaging-tables.ts';
import type { ModelCallTables } from './model-call-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { ReportTables } from './report-tables.ts';
import type { VectorTables } from './vector-tables.ts';
import type { QuestionTables } from './question-tables.ts';

export interface Tables
  extends
    MessagingTables,
    KnowledgeTables,
    ChannelTables,
    PeopleTables,
    AttachmentTables,
    VectorTables,
    ModelCallTables,
    QuestionTables,
    ReportTables,
    CommitmentTables,
    DigestTables {}
