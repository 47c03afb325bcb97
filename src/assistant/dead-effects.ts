import type { Effect, InboundMessage } from '../messaging/message.ts';
import type { MessageEffect } from '../messaging/effects.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { soundsLikeDenunciation } from '../vietnamese/denunciation.ts';
import { tellsSecret } from '../vietnamese/secrecy.ts';
import type { ReportDesk } from './reports/report-desk.ts';

export interface DeadEffectsOptions {
  people: Pick<PeopleStore, 'findPerson'>;
  reports: Pick<ReportDesk, 'hides'>;
}

/**
 * What is done with a message that is given up: of whoever may write reports it is kept without personal data, as if it
 * had been handled, and can still be tried again.
 */
export function createDeadEffects({
  people,
  reports,
}: DeadEffectsOptions): (message: InboundMessage, inboxId: string) => Promise<Effect[]> {
  return async ({ conversation, sender, text: raw, attachments }, inboxId) => {
    const { channel, account } = conversation;
    const found = await people.findPerson({ channel, account, senderId: sender.id });
    if (found === undefined) return [];
    const { id, name, role } = found.person;
    const hide = reports.hides({ personId: id, name, role });
    if (hide === undefined) return [];
    const text = tellsSecret(raw) || soundsLikeDenunciation(raw) ? '' : hide(raw);
    const named = attachments?.some((file) => file.name !== undefined) === true;
    if (text === raw.normalize('NFC') && !named) return [];
    // Without its details a button or a photo could not be tried again; what files were called goes all the same.
    const effect: MessageEffect = {
      effect: 'redact_messages',
      messages: [{ inboxId, text, ...(named ? {} : { keepDetails: true }) }],
    };
    return [effect];
  };
}
