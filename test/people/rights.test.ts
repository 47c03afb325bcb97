import { expect, test } from 'vitest';
import { type Role, ROLES } from '#src/config.ts';
import { groupLevels, parseLevel, visibleLevels } from '#src/people/access.ts';
import { type Action, ACTIONS, may } from '#src/people/rights.ts';

/** The table of the design, written a second time: staff, collaborator, officer, admin. */
const EXPECTED: Record<Action, [boolean, boolean, boolean, boolean]> = {
  ask: [true, true, true, true],
  send_reports: [false, true, false, false],
  handle_reports: [false, false, true, false],
  write_digest: [false, false, true, false],
  follow_commitments: [false, false, true, false],
  invite_people: [false, false, false, true],
  index_documents: [false, false, false, true],
  watch_health: [false, false, false, true],
};

test.each(ROLES.flatMap((role, column) => ACTIONS.map((action) => ({ role, action, column }))))(
  '$role and $action',
  ({ role, action, column }) => {
    expect(may(role, action)).toBe(EXPECTED[action][column]);
  },
);

const UNITS = ['ban-tgdv', 'mttq'];

test.each<[Role, string | undefined, string[]]>([
  ['staff', 'mttq', ['public', 'internal', 'unit:mttq']],
  ['staff', undefined, ['public', 'internal']],
  ['collaborator', 'tdp-4', ['public', 'internal']],
  ['officer', 'mttq', ['public', 'internal', 'unit:ban-tgdv', 'unit:mttq']],
  ['admin', undefined, ['public', 'internal', 'unit:ban-tgdv', 'unit:mttq']],
])('in private a %s of %s sees %o', (role, unitId, expected) => {
  expect(visibleLevels({ role, ...(unitId === undefined ? {} : { unitId }) }, UNITS)).toEqual(expected);
});

test('in a group everybody sees public documents and what the group was given, no more', () => {
  expect(groupLevels([])).toEqual(['public']);
  expect(groupLevels(['unit:mttq', 'public'])).toEqual(['public', 'unit:mttq']);
});

test.each(['', 'secret', 'unit:', 'unit:A B', 'unit:a;b', 'PUBLIC', 'unit:../x'])('"%s" is no level', (text) => {
  expect(parseLevel(text)).toBeUndefined();
});
