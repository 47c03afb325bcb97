import { AppError } from '../errors.ts';
import type { Claim, Commitment } from './commitment.ts';
import { applyChange, type Change } from './states.ts';

/** What people of an owner say, and what officers make of it; on top of what may happen to any commitment. */
export type ClaimChange =
  | { change: 'claim'; claim: Claim }
  | { change: 'add_photos'; claimId: string; photos: string[] }
  | { change: 'accept'; claimId: string; by: string }
  | { change: 'refuse'; claimId: string };

export type AnyChange = Change | ClaimChange;

const MOST_CLAIMS = 20;
const MOST_PHOTOS = 20;

/** As `applyChange`; throws AppError `conflict` where the claim is no longer open. */
export function applyAnyChange(commitment: Commitment, change: AnyChange): Commitment {
  switch (change.change) {
    case 'claim':
      return claim(commitment, change.claim);
    case 'add_photos': {
      const found = findClaim(commitment, change.claimId);
      const photos = [...new Set([...found.photos, ...change.photos])].slice(0, MOST_PHOTOS);
      return withClaims(
        commitment,
        (commitment.claims ?? []).map((one) => (one === found ? { ...one, photos } : one)),
      );
    }
    case 'accept': {
      const { id, dueOn, day } = findClaim(commitment, change.claimId);
      const completed = applyChange(commitment, {
        change: 'complete',
        ...(dueOn === undefined ? {} : { dueOn }),
        doneOn: day,
        evidence: { kind: 'message', ref: id },
        by: change.by,
      });
      return withClaims(
        completed,
        (completed.claims ?? []).filter((one) => one.dueOn !== dueOn),
      );
    }
    case 'refuse': {
      const found = findClaim(commitment, change.claimId);
      return withClaims(
        commitment,
        (commitment.claims ?? []).filter((one) => one !== found),
      );
    }
    case 'confirm':
    case 'restore':
    case 'supersede':
    case 'revive':
    case 'enter':
    case 'complete':
    case 'reopen':
    case 'drop':
      return applyChange(commitment, change);
  }
}

/** The same person saying the same again adds nothing. */
function claim(commitment: Commitment, said: Claim): Commitment {
  if (commitment.decision !== 'confirmed') throw new AppError('conflict', 'Việc này hiện không chờ kết quả.');
  const claims = commitment.claims ?? [];
  const isSame = (one: Claim) => one.id === said.id || (one.by === said.by && one.dueOn === said.dueOn);
  if (claims.some(isSame)) return commitment;
  return withClaims(commitment, [...claims, said].slice(-MOST_CLAIMS));
}

function findClaim({ claims = [] }: Commitment, id: string): Claim {
  const found = claims.find((one) => one.id === id);
  if (found === undefined) throw new AppError('conflict', 'Báo cáo này đã được xem xét.');
  return found;
}

function withClaims(commitment: Commitment, claims: Claim[]): Commitment {
  const { claims: _, ...rest } = commitment;
  return claims.length === 0 ? rest : { ...rest, claims };
}
