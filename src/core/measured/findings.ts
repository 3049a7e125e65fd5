/** A finding that OONI has written up. */
export interface Incident {
  address: string;
  title: string;
  /** `YYYY-MM-DD`; `until` is absent while it goes on. */
  from: string;
  until?: string;
  domains: string[];
}

/** One measurement that shows something, as evidence. */
export interface Measurement {
  address: string;
  /** What was tested. */
  input: string;
  time: string;
  network: string;
  confirmed: boolean;
}
