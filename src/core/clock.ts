const year = 365.25 * 86_400_000;
/** When this was written: no clock rightly stands before it, nor a reader's lifetime behind it. */
const written = Date.UTC(2026, 10, 22);

/**
 * The time by which dates are judged and ages are told, in milliseconds since 1970: that of the device's clock, unless this
 * cannot be right (an empty battery has it begin again in 1970). Then the day on which this was written stands for today.
 */
export function judgeClock(now: number): number {
  return now >= written && now < written + 30 * year ? now : written;
}
