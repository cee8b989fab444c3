/** One wrong field in a problem answer (RFC 9457 with errors). */
export type FieldError = { pointer?: string; parameter?: string; code?: string; detail: string };

export type ProblemBody = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  errors?: FieldError[];
  /** 412: the state that is stored now, to compare with. */
  current?: unknown;
};

/** Any answer of a service that is not a success, or no answer at all (status 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly body: ProblemBody;
  /** Reference number to give to the administrator. */
  readonly reference: string | undefined;

  constructor(status: number, body: ProblemBody, reference?: string) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.body = body;
    this.reference = reference;
  }

  /** The last part of the problem type, e.g. "statement-replaced". */
  get code(): string {
    return this.body.type?.split(/[:/]/).pop() ?? '';
  }

  get errors(): FieldError[] {
    return this.body.errors ?? [];
  }

  get offline(): boolean {
    return this.status === 0;
  }

  /** The user gave something that cannot be kept; another try with the same input is useless. */
  get aboutInput(): boolean {
    return (this.status === 400 || this.status === 422) && this.errors.length > 0;
  }

  get conflict(): boolean {
    return this.status === 412 || this.status === 409;
  }

  get notFound(): boolean {
    return this.status === 404;
  }

  /** Messages by field: "/milestones/0/date" and "#/milestones/0/date" are both read as "milestones.0.date". */
  fieldErrors(): Record<string, string> {
    const byField: Record<string, string> = {};
    for (const error of this.errors) {
      const field = fieldName(error);
      byField[field] = byField[field] ? `${byField[field]} ${error.detail}` : error.detail;
    }
    return byField;
  }
}

/** Name of the field an error points at; "" when it is about the whole. */
export function fieldName(error: FieldError): string {
  if (error.parameter) return error.parameter;
  return (error.pointer ?? '')
    .replace(/^#?\/?/, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  let body: ProblemBody = { status: response.status };
  if (/json/.test(response.headers.get('Content-Type') ?? '')) {
    try {
      body = { ...body, ...((await response.json()) as ProblemBody) };
    } catch {
      // A body that is no JSON tells nothing; the status is enough.
    }
  }
  return new ApiProblem(response.status, body, reference(response));
}

/** The trace id out of "00-<trace>-<span>-01", or the correlation id. */
function reference(response: Response): string | undefined {
  const trace = response.headers.get('traceparent')?.split('-')[1];
  return response.headers.get('X-Correlation-Id') ?? trace ?? undefined;
}
