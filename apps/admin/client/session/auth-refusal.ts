/** A "no" of the login; `data` has the form of every other failure's. */
export class AuthRefusal extends Error {
  readonly data: unknown;

  constructor(data: unknown) {
    super('the login refused');
    this.name = 'AuthRefusal';
    this.data = data;
  }
}
