// The agreement's own invoice first, then the client's way of separating.
#include "invoice/invoice_group.h"

#include "book/agreement_tree.h"

namespace billing {
namespace {

InvoiceGroup group_of_agreement(const Terms& terms, Index agreement) {
  return {GroupedBy::agreement, terms.agreements[agreement].id};
}

std::string project_of(const Terms& terms, const Line& line) {
  if (line.project) return terms.projects[line.project->project].id;
  if (line.deposit && line.deposit->project != kNowhere) {
    return terms.projects[line.deposit->project].id;
  }
  return line.work_project;
}

}  // namespace

std::string project_key(const Terms& terms, Index client, const std::string& named) {
  if (named.empty()) return named;
  for (const Project& project : terms.projects) {
    if (project.client == client && (project.id == named || project.name == named)) {
      return project.id;
    }
  }
  return named;
}

const std::string& purchase_order_of(const Terms& terms, const Client& client, Index agreement) {
  for (Index at = agreement; at != kNowhere; at = terms.agreements[at].parent) {
    if (!terms.agreements[at].purchase_order.empty()) return terms.agreements[at].purchase_order;
  }
  return client.purchase_order;
}

InvoiceGroup group_of(const Terms& terms, const Client& client, const Line& line) {
  if (line.agreement != kNowhere) {
    const Index root = root_of(terms.agreements, line.agreement);
    if (terms.agreements[root].separate_invoice) return group_of_agreement(terms, root);
  }
  switch (client.separate_invoices) {
    case SeparateInvoices::none:
      break;
    case SeparateInvoices::agreement:
      if (line.agreement == kNowhere) break;
      return group_of_agreement(terms, root_of(terms.agreements, line.agreement));
    case SeparateInvoices::purchase_order: {
      const std::string& order = purchase_order_of(terms, client, line.agreement);
      if (order == client.purchase_order) break;
      return {GroupedBy::purchase_order, order};
    }
    case SeparateInvoices::ticket:
      if (line.ticket.empty()) break;
      return {GroupedBy::ticket, line.ticket};
    case SeparateInvoices::project: {
      std::string project = project_of(terms, line);
      if (project.empty()) break;
      return {GroupedBy::project, std::move(project)};
    }
  }
  return {};
}

}  // namespace billing
