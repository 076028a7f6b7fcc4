import { connect, createServer, type Socket } from "node:net";

/** A network line to a server on this machine that can be cut and mended, like a cable. */
export type CuttableLine = {
  readonly origin: string;
  cut(): void;
  /** As soon as so many bytes more have come from the server, in whichever answer. */
  cutAfter(bytes: number): void;
  mend(): void;
  close(): Promise<void>;
};

/** `target`: where it leads to, or, asked anew for every connection, where it leads to now. */
export async function cuttableLine(target: string | (() => string)): Promise<CuttableLine> {
  const open = new Set<Socket>();
  const line = { isWhole: true, bytesLeft: Number.POSITIVE_INFINITY };
  const drop = () => {
    for (const socket of open) socket.destroy();
  };
  const cut = () => {
    line.isWhole = false;
    drop();
  };
  const server = createServer((near) => {
    if (!line.isWhole) {
      near.destroy();
      return;
    }
    const { port } = new URL(typeof target === "string" ? target : target());
    const far = connect(Number(port), "127.0.0.1");
    far.on("data", (bytes) => {
      line.bytesLeft -= bytes.length;
      if (line.bytesLeft < 0) cut();
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const own = typeof bound === "object" && bound !== null ? bound.port : 0;
  return {
    origin: `http://127.0.0.1:${own}`,
    cut,
    cutAfter(bytes) {
      line.bytesLeft = bytes;
    },
    mend() {
      Object.assign(line, { isWhole: true, bytesLeft: Number.POSITIVE_INFINITY });
    },
    close() {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
