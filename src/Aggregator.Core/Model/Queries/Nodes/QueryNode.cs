namespace Aggregator.Core.Model;

/// <summary>
/// A part of a query that was asked for in words: the one form in which the command line, the HTTP API and webhooks hand it to whatever
/// answers. Two are equal when they ask for the same in the same order.
/// </summary>
public abstract record QueryNode
{
    private protected QueryNode()
    {
    }
}
