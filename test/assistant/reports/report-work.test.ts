import { describeReportWork } from '../../contract/report-work-contract.ts';
import { makeSqlitePlace } from '../../fakes/sql-place.ts';

describeReportWork('SQLite', makeSqlitePlace, { atOnce: false });
