import type { FormField } from '@lanyard/domain/registration/form-field';
import type { RegistrationView } from '@lanyard/domain/registration/registration-view';
import { describe, expect, it } from 'vitest';
import { answersToSend, isReadOnly, shownAnswers, typedFrom } from './typed-form.ts';

const now = Date.parse('2027-05-01T12:00:00Z');
const past = '2027-04-01T00:00:00.000Z';
const field = (wishes: Partial<FormField> & Pick<FormField, 'key'>): FormField => ({
  ...{ kind: 'text', label: wishes.key, help: null, required: false, shownIf: null, closesAt: null },
  ...{ choices: [], wording: null },
  ...wishes,
});
const size = field({ key: 'size', kind: 't-shirt', closesAt: past });
const photos = field({
  ...{ key: 'photos', kind: 'consent', closesAt: past },
  wording: { version: 1, text: 'Photos.' },
});
const cut = field({ key: 'cut', shownIf: { field: 'size', equals: 'm' } });
const view = (wishes: Partial<RegistrationView>): RegistrationView => ({
  form: { version: 1, fields: [size, cut, photos] },
  ...{ answers: {}, open: [], submittedAt: null, draft: null, draftVersion: 0, consents: [] },
  ...wishes,
});

describe('a form as it is typed', () => {
  it('begins with the draft over what was answered', () => {
    const answers = { size: 'm', cut: 'straight' };
    const draft = { name: 'Ada', email: 'ada@', answers: { cut: 'fit' }, savedAt: past };
    expect(typedFrom(view({ answers }))).toEqual({ name: '', email: '', answers });
    expect(typedFrom(view({ answers, draft }))).toEqual({
      ...{ name: 'Ada', email: 'ada@', answers: { size: 'm', cut: 'fit' } },
    });
  });

  it('sends nothing for what has closed, and shows by what counts there', () => {
    const stored = view({ answers: { size: 'm' } });
    const typed = { name: '', email: '', answers: { size: 'l', cut: 'fit' } };
    expect(shownAnswers(stored, typed, now)).toEqual({ size: 'm', cut: 'fit' });
    expect(answersToSend(stored, typed, now)).toEqual({ cut: 'fit' });
    expect(answersToSend(view({}), typed, now)).toEqual({});
  });

  it('lets a consent that was given be taken back after its cut-off, and none be given', () => {
    expect(isReadOnly(photos, view({ answers: { photos: true } }), now)).toBe(false);
    expect(isReadOnly(photos, view({ answers: { photos: false } }), now)).toBe(true);
    expect(isReadOnly(size, view({ answers: { size: 'm' } }), now)).toBe(true);
  });
});
