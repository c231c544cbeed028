function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set, see .env.example`);
  return value;
}

export const config = {
  port: Number(process.env.PORT ?? 3000),
  mq: {
    endpoint: required('MQ_ENDPOINT'),
    accessKeyId: required('MQ_ACCESS_KEY_ID'),
    accessKeySecret: required('MQ_ACCESS_KEY_SECRET'),
    instanceId: required('MQ_INSTANCE_ID'),
  },
};
