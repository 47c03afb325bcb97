import { isQuestionEffect } from '../agent/questions/question-list.ts';
import { isAttachmentEffect } from '../attachments/attachment.ts';
import { isCommitmentEffect } from '../commitments/effects.ts';
import { isForgetEffect } from '../conversations/forget.ts';
import { AppError } from '../errors.ts';
import { isMessageEffect } from '../messaging/effects.ts';
import { isPeopleEffect } from '../people/effects.ts';
import { isReportEffect } from '../reports/effects.ts';
import { applyAttachmentEffect } from './sql-attachments.ts';
import { applyCommitmentEffect } from './sql-commitment-effects.ts';
import { applyForgetEffect } from './sql-forget.ts';
import type { ApplyEffect } from './sql-inbox.ts';
import { applyMessageEffect } from './sql-message-effects.ts';
import { applyPeopleEffect } from './sql-people-effects.ts';
import { applyQuestionEffect } from './sql-questions.ts';
import { applyReportEffect } from './sql-report-effects.ts';

/** Makes what any feature wants written with the end of a message. */
export const applyFeatureEffect: ApplyEffect = async (transaction, effect, context) => {
  if (isPeopleEffect(effect)) return applyPeopleEffect(transaction, effect, context);
  if (isAttachmentEffect(effect)) return applyAttachmentEffect(transaction, effect, context);
  if (isQuestionEffect(effect)) return applyQuestionEffect(transaction, effect, context);
  if (isForgetEffect(effect)) return applyForgetEffect(transaction, effect);
  if (isMessageEffect(effect)) return applyMessageEffect(transaction, effect, context);
  if (isReportEffect(effect)) return applyReportEffect(transaction, effect, context);
  if (isCommitmentEffect(effect)) return applyCommitmentEffect(transaction, effect, context);
  throw new AppError('internal', `nobody makes the effect ${effect.effect}`);
};
