import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The clock, read again at every full minute. */
export function useMinute<Instant extends number>(now: () => Instant): Instant {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setInstant(now()), MINUTE_MS - (now() % MINUTE_MS));
    return () => clearTimeout(timer);
  }, [now, instant]);
  return instant;
}
