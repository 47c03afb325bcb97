import { describeSegments } from '../contract/segments-contract.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeSegments('SQLite', makeSqlitePlace);
