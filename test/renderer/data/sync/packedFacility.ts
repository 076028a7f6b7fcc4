import { createHash } from "node:crypto";
import type { FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { at, bookingFrom } from "#test/renderer/data/desk.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";

export const old = bookingFrom({ id: "booking:old" as never, title: "昔の予定" });

/** A facility whose past is one pack, with `old` in it. */
export function packedFacility() {
  const bytes = new TextEncoder().encode(JSON.stringify([old]));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facility = smallFacility();
  const held = { scope: "ops", from: at(0), to: at(23), rows: 1, bytes: bytes.length };
  const server: FacilityServer = {
    ...facility.server,
    async *bootstrap() {
      for await (const line of facility.server.bootstrap()) {
        if (line.kind === "end") {
          yield { kind: "pack", sha256, entity: "bookings", ...held };
          yield { ...line, packs: 1 };
        } else yield line;
      }
    },
    pack: async () => bytes,
  };
  return { ...facility, server };
}
