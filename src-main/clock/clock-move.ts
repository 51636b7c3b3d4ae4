/** How the house's time moved: away from an instant, by milliseconds that are negative when it went back. */
export interface ClockMove {
  from: Date;
  by: number;
}
