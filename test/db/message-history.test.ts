import { describeMessageHistory } from '../contract/message-history-contract.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeMessageHistory('SQLite', makeSqlitePlace);
