const minuteMs = 60_000;

/** Start of the slot of so many minutes in which the moment lies; milliseconds since 1970. */
export const slotOf = (now: number, minutes: number): number =>
  Math.floor(now / (minutes * minuteMs)) * minutes * minuteMs;
