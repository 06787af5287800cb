import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { CheckField } from '../parts/check-field.tsx';
import { expandWords as words } from '../strings/en/workshops.ts';
import type { SeatsFields, SeatsProblems } from './read-seats-form.ts';

interface RoomFieldsProps {
  readonly fields: SeatsFields;
  readonly problems: SeatsProblems;
  readonly onChange: (changed: Partial<SeatsFields>) => void;
}

/** Another room, or another limit of the same: part of the same act. */
export function RoomFields({ fields, problems, onChange }: RoomFieldsProps): ReactNode {
  return (
    <>
      <CheckField
        label={words.otherRoom}
        isChecked={fields.isOtherRoom}
        onChange={(isOtherRoom) => onChange({ isOtherRoom })}
      />
      {fields.isOtherRoom && (
        <div className="slide-in grid gap-x-4 sm:grid-cols-[minmax(0,1fr)_140px]">
          <TextField
            label={words.room}
            name="room"
            autoComplete="off"
            maxLength={100}
            value={fields.room}
            onChange={(room) => onChange({ room })}
            error={problems.room}
          />
          <TextField
            label={words.roomLimit}
            name="roomLimit"
            inputMode="numeric"
            autoComplete="off"
            value={fields.roomLimit}
            onChange={(roomLimit) => onChange({ roomLimit })}
            error={problems.roomLimit}
          />
        </div>
      )}
    </>
  );
}
