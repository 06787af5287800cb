// What the worker's bundle holds. A workflow's type name is its function's name.
export { orderWorkflow } from './orders/order.workflow.ts';
export { ticketWorkflow } from './tickets/ticket.workflow.ts';
export { fanOutWorkflow } from './fan-out/fan-out.workflow.ts';
export { statsWorkflow } from './stats/stats.workflow.ts';
export { workshopWorkflow } from './workshops/workshop.workflow.ts';
export { eventChangeWorkflow } from './event-changes/event-change.workflow.ts';
