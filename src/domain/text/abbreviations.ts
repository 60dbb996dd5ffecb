const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words whose point never ends a sentence, in lower case. */
export const TITLES = list(
  'dr mr mrs ms mx prof rev hon sr sra gen col capt lt sgt cmdr adm gov sen rep pres st mt ft e.g eg i.e ie cf vs v viz ' +
    'approx resp incl excl esp dept univ assn bros a.k.a aka w.r.t wrt c.f ca al.l messrs mme mlle ph',
);

/** Words whose point ends no sentence before a number or a bracket, in lower case. */
export const BEFORE_NUMBERS = list(
  'no nos nr fig figs eq eqs sec secs ch chap p pp par para vol vols art app al tab ex ref refs ver v ed eds ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Words that begin a sentence rather than follow an initial ("Plan B. The ...") or an acronym ("the U.S. The ..."). */
export const STARTERS = list(
  'a an the this that these those it its he she they we you i his her their our your my there here in on at by for from ' +
    'with to as of if when while since because although though but and or so then thus hence however also after before ' +
    'once until unless what which who whose where why how is are was were do does did can could will would should may ' +
    'might must let not no now today next first second third finally most many some all each every both another one two',
);
