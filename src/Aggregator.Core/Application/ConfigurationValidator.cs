using Aggregator.Core.Configuration;
using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Application;

/// <summary>Finds everything that is wrong with the configuration before anything is opened.</summary>
public static class ConfigurationValidator
{
    /// <summary>All errors: names of settings, values, files; empty when all is well.</summary>
    /// <param name="services">The services, built.</param>
    /// <param name="configuration">The whole configuration.</param>
    public static async Task<IReadOnlyList<string>> ValidateAsync(IServiceProvider services, IConfiguration configuration)
    {
        var values = SettingValues.Validate(configuration);

        // The checks read files of their own, so they share the cores: a command waits for the slowest, not for the sum.
        var checks = services.GetServices<IConfigurationCheck>().Select(check => Task.Run(() => Errors(check))).ToArray();
        var names = SettingNames.Validate(configuration).Select(e => e.ToString());
        return [.. names.Concat(values).Concat((await Task.WhenAll(checks).ConfigureAwait(false)).SelectMany(errors => errors)).Distinct()];
    }

    private static IReadOnlyList<string> Errors(IConfigurationCheck check)
    {
        try
        {
            return [.. check.Check()];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
        catch (InvalidConfigurationFileException exception)
        {
            return [exception.Message];
        }
        catch (InvalidOperationException exception) when (exception.InnerException is { } reason)
        {
            // A number too large for its option, or a value in a section whose settings only their capability knows.
            return [$"{exception.Message} {reason.Message}"];
        }
    }
}
