/** What counts as few heel raises: less than the median of one's age and sex by the smallest deficit reported. */
export const lowHeelRaises = {
  /** Share of the median; deficits with Achilles trouble are 18–44 % (McAuliffe et al. 2019). */
  share: 0.82,
  source:
    'low: below the median by the smallest deficit seen with Achilles trouble (18 %, McAuliffe et al. 2019)',
} as const;

/** 1 cm at the wall is about 3.6° of ankle bend (Bennell et al. 1998). */
export const degreesPerCentimetreAtWall = 3.6;

/** Mean of 9.5 cm and 38.8° in the same people (Konor et al. 2012): the point the conversion goes through. */
export const wallZero = { centimetres: 9.5, degrees: 38.8 } as const;
