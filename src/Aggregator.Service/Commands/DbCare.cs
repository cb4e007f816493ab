using Aggregator.Core.Storage;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary>Care of a store that needs it for itself.</summary>
internal static class DbCare
{
    /// <summary>What the lock says of this process.</summary>
    public static StoreOwner Owner(string command) => new(Environment.ProcessId, command, null, null);

    /// <summary>Takes care of the store.</summary>
    /// <exception cref="CommandFailedException">The store is in use, or damaged.</exception>
    public static async Task<T> RunAsync<T>(ParseResult result, string command, Func<IStoreCare, StoreOwner, Task<T>> care)
    {
        var configuration = result.LoadSettings();
        await using var services = Composition.BuildProvider(configuration);
        await ConfigurationCheck.ThrowIfInvalidAsync(services, configuration);
        try
        {
            return await care(services.GetRequiredService<IStoreCare>(), Owner(command));
        }
        catch (StoreInUseException exception)
        {
            throw new CommandFailedException(ExitCodes.StoreUnavailable, $"{exception.Message} 'aggregator {command}' needs it for itself: stop that process first.");
        }
        catch (StoreDamagedException exception)
        {
            throw new CommandFailedException(ExitCodes.Failed, $"{exception.Message} Nothing was changed.");
        }
    }
}
