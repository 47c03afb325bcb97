import { describeKills } from '../contract/kill-contract.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeKills('SQLite', makeSqlitePlace);
