namespace Aggregator.Web.Hosting;

/// <summary>The secret that a service shares with the commands of its own machine, by the store's lock file.</summary>
public interface ILocalToken
{
    /// <summary>The token, not empty. It is never logged.</summary>
    string Value { get; }
}
