/** What 5.x instances and the old SDKs take at most. A delay's limit depends on the edition: see `editions.ts`. */

/** The README of https://github.com/aliyunmq/mq-http-java-sdk: "Http consumer only support timer msg (less than 3 days)". Milliseconds. */
export const httpTimerLimit = 3 * 24 * 3_600_000;

/** Bytes of a body, uncompressed. https://help.aliyun.com/document_detail/440347.html */
export const maxBodyBytes = 4 * 1024 * 1024;

/** Bytes of all properties of a message together. https://help.aliyun.com/document_detail/440347.html */
export const maxPropertyBytes = 16 * 1024;

/** Characters of a consumer group's name on every 5.x instance. https://help.aliyun.com/document_detail/440347.html */
export const maxGroupName = 60;

/** What 4.x instances took: longer names never existed there. https://help.aliyun.com/document_detail/440347.html */
export const maxNameOn4x = 64;
