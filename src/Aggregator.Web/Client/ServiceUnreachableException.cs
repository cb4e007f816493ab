namespace Aggregator.Web.Client;

/// <summary>
/// The service cannot be asked: nobody answers at its address, somebody else does, or it failed. The message names the address, what
/// happened, and what to do, and is meant for people.
/// </summary>
public sealed class ServiceUnreachableException(string message, Exception? innerException = null) : Exception(message, innerException);
