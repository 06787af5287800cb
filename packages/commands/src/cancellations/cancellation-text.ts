import { columnAad } from '@lanyard/crypto/seal';
import type { DbClient, Tx } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import { openForPerson, sealForPerson } from '@lanyard/db/people/people-repository';

/** The two texts of a wish to cancel, both sealed with the asker's key. */
type TextColumn = 'wordsSealed' | 'answerSealed';

/** A text for its column, sealed; an empty one, or one whose owner is forgotten, is not kept. */
export async function sealCancellationText(
  tx: Tx,
  keys: Keys,
  cancellation: { readonly id: string; readonly askerId: string | null },
  column: TextColumn,
  text: string,
): Promise<string | null> {
  const { id, askerId } = cancellation;
  if (text === '' || askerId === null) return null;
  return sealForPerson(tx, keys, askerId, text, columnAad('Cancellation', column, id));
}

/** Opens what was sealed; null where nothing was written or its owner is forgotten. */
export async function openCancellationText(
  db: Tx | DbClient,
  keys: Keys,
  cancellation: {
    readonly id: string;
    readonly askerId: string | null;
    readonly wordsSealed: string | null;
    readonly answerSealed: string | null;
  },
  column: TextColumn,
): Promise<string | null> {
  const { id, askerId, [column]: sealed } = cancellation;
  if (sealed === null || askerId === null) return null;
  return openForPerson(db, keys, askerId, sealed, columnAad('Cancellation', column, id));
}
