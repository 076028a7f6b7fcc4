import type { Month } from "#shared/domain/time/month.ts";

/**
 * What can be found of the bookings that begin in one month: a cache, made again when it is asked for and not there.
 * Line n of `ids` and of `text` are of one booking. Two long texts are read from the disk many times faster than 1,700 rows.
 */
export type SearchMonth = { readonly month: Month; readonly ids: string; readonly text: string };
