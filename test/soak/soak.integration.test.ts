import { describeSoak } from '../contract/soak-contract.ts';

describeSoak('SQLite');
