import { createHash } from 'node:crypto';
import { z } from 'zod';
import { equalsSecret, type WebhookRequest } from '../webhook-route.ts';
import type { ZaloOaConfig } from '../../config.ts';

const signedFieldsSchema = z.object({
  app_id: z.string().optional().catch(undefined),
  timestamp: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
});

/**
 * Whether Zalo signed this for our application: `X-ZEvent-Signature: mac=<hex>`, where hex is the SHA-256 of app id, body
 * as received, timestamp and key one after the other. The timestamp stands in the body or in `X-ZEvent-Timestamp`.
 */
export function isSignedByZalo({ header, body, bytes }: WebhookRequest, config: ZaloOaConfig): boolean {
  const given = header('x-zevent-signature')?.trim().toLowerCase();
  const fields = readSignedFields(body);
  if (given === undefined || fields === undefined) return false;
  if (fields.app_id !== undefined && fields.app_id !== config.appId) return false;
  return [fields.timestamp, header('x-zevent-timestamp')]
    .filter((timestamp) => timestamp !== undefined)
    .map((timestamp) => `mac=${sign(bytes, timestamp, config)}`)
    .reduce((genuine, expected) => equalsSecret(given, expected) || genuine, false);
}

function sign(body: Uint8Array, timestamp: string, config: ZaloOaConfig): string {
  const hash = createHash('sha256').update(config.appId).update(body).update(timestamp);
  return hash.update(config.webhookSecret ?? config.secretKey).digest('hex');
}

function readSignedFields(body: string): z.infer<typeof signedFieldsSchema> | undefined {
  try {
    return signedFieldsSchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
