import { describeProcesses } from '../contract/processes-contract.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeProcesses('SQLite', makeSqlitePlace);
