using Aggregator.Core.Application;

namespace Aggregator.Service.Hosting;

/// <summary>Stops a command before anything is opened when the configuration is wrong: every error in one message, exit code 2.</summary>
internal static class ConfigurationCheck
{
    /// <summary>Does nothing when all is well.</summary>
    /// <exception cref="CommandFailedException">Something is wrong; the message lists it all.</exception>
    public static async Task ThrowIfInvalidAsync(IServiceProvider services, IConfiguration configuration)
    {
        var errors = await ConfigurationValidator.ValidateAsync(services, configuration);
        if (errors.Count == 0)
            return;
        var heading = errors.Count == 1 ? "The configuration has an error:" : $"The configuration has {errors.Count} errors:";
        throw new CommandFailedException(ExitCodes.Usage, heading + string.Concat(errors.Select(e => $"{Environment.NewLine}  {e}")));
    }
}
