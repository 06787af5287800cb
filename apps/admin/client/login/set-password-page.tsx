import { STAFF_PASSWORD_LENGTH } from '@lanyard/domain/staff/staff-password';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { setPassword } from '../session/auth-api.ts';
import { loginWords } from '../strings/en/login.ts';
import { LoginFrame } from './login-frame.tsx';
import { RefusalNote } from './refusal-note.tsx';

const words = loginWords.setPassword;

/** Where the link to set a password leads. Its secret stands behind the `#`, which no browser sends to a server. */
export function SetPasswordPage(): ReactNode {
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setTyped] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: setPassword });
  const isTooShort = password.length < STAFF_PASSWORD_LENGTH.min;
  return (
    <LoginFrame title={words.title} lead={words.lead}>
      {isSuccess ? (
        <>
          <Alert meaning="good" title={words.done} isUrgent className="mb-5 text-14/[20px]" />
          <Link to="/login" className={buttonClass({ isWide: true })}>
            {loginWords.title}
          </Link>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(submit) => {
            submit.preventDefault();
            setIsAsked(true);
            if (!isTooShort && !isPending) mutate({ token, password });
          }}
        >
          <RefusalNote error={isPending ? null : error} />
          <TextField
            label={words.label}
            type="password"
            name="new-password"
            autoComplete="new-password"
            maxLength={STAFF_PASSWORD_LENGTH.max}
            value={password}
            onChange={setTyped}
            help={words.help(STAFF_PASSWORD_LENGTH.min)}
            error={isAsked && isTooShort ? words.tooShort(STAFF_PASSWORD_LENGTH.min) : undefined}
          />
          <Button type="submit" isWide isBusy={isPending} busyLabel={words.busy} className="mt-3">
            {words.submit}
          </Button>
        </form>
      )}
    </LoginFrame>
  );
}
