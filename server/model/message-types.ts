/** A topic of 5.x takes one of these and refuses the others. */
export const messageTypes = ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION'] as const;
export type MessageType = (typeof messageTypes)[number];
