/** The one task queue: workflows, activities, and the spill-over of serverless workers. */
export const TASK_QUEUE = 'lanyard';

/** Name of the worker deployment whose builds succeed each other. */
export const DEPLOYMENT_NAME = 'lanyard';
