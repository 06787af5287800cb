import type { StaffSession } from '@lanyard/domain/staff/session-view';
import { staffRoleWords } from '@lanyard/domain/staff/staff-roles';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { signIn } from '../session/auth-api.ts';
import { loginWords } from '../strings/en/login.ts';
import { LoginFrame } from './login-frame.tsx';
import { RefusalNote } from './refusal-note.tsx';

interface PasswordStepProps {
  readonly demo: Extract<StaffSession, { state: 'SIGNED_OUT' }>['demo'];
  /** A refusal of a later step that led back here. */
  readonly cameBackWith: unknown;
  readonly onDone: (next: 'IN' | 'CODE', password: string) => void;
}

/** Address and password; in the demo, the logins that exist. */
export function PasswordStep({ demo, cameBackWith, onDone }: PasswordStepProps): ReactNode {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: signIn,
    onSuccess: (next) => onDone(next, password),
  });
  const missing = {
    email: isAsked && email.trim() === '' ? loginWords.missing.email : undefined,
    password: isAsked && password === '' ? loginWords.missing.password : undefined,
  };
  return (
    <LoginFrame
      title={loginWords.title}
      lead={loginWords.lead}
      below={
        demo && (
          <section aria-labelledby="demo-title" className="panel p-4">
            <h2 id="demo-title">{loginWords.demo.title}</h2>
            <p className="mt-0.5 text-[13px]/[18px] text-muted">{loginWords.demo.lead(demo.password)}</p>
            <div className="mt-3 flex flex-wrap gap-2">
              {demo.logins.map((login) => (
                <Button
                  key={login.email}
                  variant="quiet"
                  size="small"
                  aria-label={loginWords.demo.choose(staffRoleWords[login.role].one, login.email)}
                  onClick={() => {
                    setEmail(login.email);
                    setPassword(demo.password);
                  }}
                >
                  {staffRoleWords[login.role].one}
                </Button>
              ))}
            </div>
          </section>
        )
      }
    >
      <form
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          setIsAsked(true);
          if (email.trim() !== '' && password !== '' && !isPending) {
            mutate({ email: email.trim().toLowerCase(), password });
          }
        }}
      >
        <RefusalNote error={isPending ? null : (error ?? cameBackWith)} />
        <TextField
          label={loginWords.email}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={missing.email}
        />
        <TextField
          label={loginWords.password}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={missing.password}
        />
        <Button type="submit" isWide isBusy={isPending} busyLabel={loginWords.busy} className="mt-1">
          {loginWords.submit}
        </Button>
        <p className="mt-4 text-[13px]/[18px] text-muted">{loginWords.forgotten}</p>
      </form>
    </LoginFrame>
  );
}
