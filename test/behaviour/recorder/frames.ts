/** Cuts a gRPC body into its length-prefixed messages (one byte compressed, four bytes length), however the chunks fall. */
export class MessageReader {
  private rest: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): Buffer[] {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const messages: Buffer[] = [];
    while (this.rest.length >= 5) {
      const length = this.rest.readUInt32BE(1);
      if (this.rest.length < 5 + length) break;
      messages.push(this.rest.subarray(5, 5 + length));
      this.rest = this.rest.subarray(5 + length);
    }
    return messages;
  }
}

export function frame(message: Uint8Array): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt32BE(message.length, 1);
  return Buffer.concat([header, message]);
}
