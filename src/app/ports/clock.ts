/** The clocks of the machine. */
export interface Clock {
  /** The wall's clock, in milliseconds since the epoch; people and systems set it. */
  readonly now: () => number;
  /** Milliseconds since the machine was started, those asleep included; nobody sets it. */
  readonly uptime: () => number;
  /** Names the start that `uptime` counts from; null where it is not known. */
  readonly boot: string | null;
  /** The IANA name of the zone that the person is in. */
  readonly zone: () => string;
}
