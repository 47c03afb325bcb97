const ONSETS = 'b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyp uyu ' +
    'y yem yen yet yeu ynh'
  ).split(' '),
);

/** True when a folded word can be a Vietnamese syllable by its build; "maays" and "nguwowif" cannot. */
export function isSyllable(folded: string): boolean {
  if (RIMES.has(folded)) return true;
  return ONSETS.some((onset) => folded.startsWith(onset) && RIMES.has(folded.slice(onset.length)));
}
