import { describeReminders } from '../contract/reminders-contract.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeReminders('SQLite', makeSqlitePlace, { atOnce: false });
