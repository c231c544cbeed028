/** Stands for the mail provider. */
export async function mail(to: string, text: string): Promise<void> {
  console.info(`mail to ${to}: ${text}`);
}
