import { describeCommitments } from '../contract/commitments-contract.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeCommitments('SQLite', makeSqlitePlace);
