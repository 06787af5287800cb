import { type FieldKind, fieldKinds } from '@lanyard/domain/registration/form-field';
import type { FormRoom, TypeForm } from '@lanyard/domain/staff/form-views';
import { Button } from '@lanyard/ui/button.tsx';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { Menu, MenuItem } from '@lanyard/ui/menu.tsx';
import { ClipboardList, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { formWords as words } from '../strings/en/forms.ts';
import { CopyFrom } from './copy-from.tsx';
import type { EditedField } from './edited-form.ts';
import { FieldEditor } from './field-editor.tsx';
import { FieldRow } from './field-row.tsx';
import { formSentences } from './form-sentences.ts';
import { OutdatedNote } from './outdated-note.tsx';
import { PreviewCard } from './preview-card.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { useFormEditor } from './use-form-editor.ts';

interface FormEditorProps {
  readonly slug: string;
  readonly room: FormRoom;
  readonly type: TypeForm;
}

/** Edits what the attendees of a ticket type are asked, beside what it looks like to them. */
export function FormEditor({ slug, room, type }: FormEditorProps): ReactNode {
  const editor = useFormEditor({ slug, type });
  const { base, form, edit, written, isDirty, save, savedVersion, isOutdated } = editor;
  const list = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<number | null>(null);
  const [going, setGoing] = useState<EditedField | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  /** How often saving was tried; what is wrong is said from the first time on. */
  const [tries, setTries] = useState(0);
  const [news, setNews] = useState('');
  const sentences = formSentences(written, room.timeZone);
  const isWrong = (n: number) => tries > 0 && Object.keys(sentences[n] ?? {}).length > 0;
  const wrong = form.fields.filter((_, n) => isWrong(n)).length;
  useEffect(() => {
    if (tries > 0) list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const wasRefused = save.isError && failureOf(save.error).code === 'FORM_OUTDATED';
  const isDialogOpen = isAsking && !isOutdated && !wasRefused;

  const add = (kind: FieldKind) => {
    setOpenId(form.nextId);
    edit({ type: 'added', kind });
  };
  const move = (field: EditedField, place: number, by: -1 | 1) => {
    const next = place + by;
    if (next < 1 || next > form.fields.length) return;
    edit({ type: 'moved', id: field.id, by });
    setNews(words.row.moved(field.label || words.nameless, next, form.fields.length));
  };
  const remove = (field: EditedField) => {
    edit({ type: 'removed', id: field.id });
    setGoing(null);
    setNews(words.row.removed(field.label || words.nameless));
  };
  const askToSave = () => {
    const firstWrong = form.fields.find((_, n) => Object.keys(sentences[n] ?? {}).length > 0);
    setTries((before) => before + 1);
    save.reset();
    if (firstWrong) setOpenId(firstWrong.id);
    else setIsAsking(true);
  };
  const dependentsOf = ({ key }: EditedField) =>
    form.fields.filter(({ shownIf }) => shownIf?.field === key).map(({ label }) => label || words.nameless);
  const status = isDirty
    ? words.unsaved
    : savedVersion === null
      ? words.unchanged
      : words.saved(savedVersion);
  return (
    <div className="grid items-start gap-x-7 gap-y-6 xl:grid-cols-[minmax(0,1fr)_420px]">
      <LeaveGuard isUnsaved={() => isDirty} words={words.guard} />
      <div className="min-w-0">
        {isOutdated && (
          <OutdatedNote
            before={base}
            now={type}
            onTakeTheirs={editor.takeTheirs}
            onKeepMine={editor.keepMine}
          />
        )}
        <section aria-label={words.questions} className="panel">
          <h2 className="sr-only">{words.questions}</h2>
          <div ref={list}>
            {form.fields.length === 0 ? (
              <EmptyNote icon={<ClipboardList size={22} />} title={words.empty.title}>
                {words.empty.sentence}
              </EmptyNote>
            ) : (
              <ol>
                {form.fields.map((field, n) => (
                  <FieldRow
                    key={field.id}
                    field={field}
                    place={n + 1}
                    of={form.fields.length}
                    isWrong={isWrong(n)}
                    acts={{
                      isOpen: openId === field.id,
                      onOpen: (isOpen) => setOpenId(isOpen ? field.id : null),
                      onMove: (by) => move(field, n + 1, by),
                      onRemove: () => setGoing(field),
                    }}
                  >
                    {openId === field.id && (
                      <FieldEditor
                        field={field}
                        others={form.fields.filter((other) => other !== field)}
                        problems={tries > 0 ? (sentences[n] ?? {}) : {}}
                        timeZone={room.timeZone}
                        wordingVersion={written[n]?.wording?.version ?? null}
                        edit={edit}
                      />
                    )}
                  </FieldRow>
                ))}
              </ol>
            )}
          </div>
          <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-3">
            <Menu
              trigger={
                <Button size="small" variant="quiet" isDisabled={form.fields.length >= 60}>
                  <Plus aria-hidden size={16} />
                  {words.add}
                </Button>
              }
            >
              {fieldKinds.map((kind) => (
                <MenuItem key={kind} onSelect={() => add(kind)}>
                  {words.kinds[kind]}
                </MenuItem>
              ))}
            </Menu>
            <p className="text-[13px]/[18px] text-muted">{words.row.keys}</p>
          </div>
        </section>
        <p role="status" className="sr-only">
          {news}
        </p>
        <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button isDisabled={!isDirty || isOutdated} onClick={askToSave}>
            {words.save}
          </Button>
          {isDirty && (
            <Button variant="plain" onClick={() => edit({ type: 'replaced', fields: base.fields })}>
              {words.reset}
            </Button>
          )}
          <p role="status" className={wrong > 0 ? 'font-medium text-bad' : 'text-ink-2'}>
            {wrong > 0 ? words.fix(wrong) : status}
          </p>
        </div>
        {wasRefused && !isOutdated && <RefusedNote error={save.error} />}
        <CopyFrom
          types={room.types.filter(({ key, fields }) => key !== type.key && fields.length > 0)}
          onCopy={(other) => {
            edit({ type: 'replaced', fields: other.fields });
            setOpenId(null);
            setNews(words.copied(other.name));
          }}
        />
      </div>
      <PreviewCard fields={written} room={room} />
      {going && (
        <RemoveDialog
          slug={slug}
          typeKey={type.key}
          field={going}
          dependents={dependentsOf(going)}
          onRemove={() => remove(going)}
          onClose={() => setGoing(null)}
        />
      )}
      {isDialogOpen && (
        <SaveDialog
          slug={slug}
          type={base}
          fields={written}
          isSaving={save.isPending}
          error={save.error}
          onSave={() => save.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
