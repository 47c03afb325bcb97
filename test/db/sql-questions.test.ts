import { describeQuestions } from '../contract/questions-contract.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeQuestions('SQLite', makeSqlitePlace);
