using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Aggregator.Core.Model;

/// <summary>The settings of one section, read again when their files change. A bad edit keeps the last good ones and is logged.</summary>
internal sealed partial class LiveOptions<T> : IDisposable
    where T : class
{
    private readonly IOptionsFactory<T> _factory;
    private readonly ILogger _logger;
    private readonly IDisposable? _registration;
    private volatile T _current;

    /// <summary>Settings that change with the configuration.</summary>
    /// <exception cref="OptionsValidationException">They are wrong as they are.</exception>
    public LiveOptions(IOptionsFactory<T> factory, IConfiguration configuration, ILogger<LiveOptions<T>> logger)
    {
        (_factory, _logger) = (factory, logger);
        _current = factory.Create(Options.DefaultName);
        _registration = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
    }

    /// <summary>The last good settings.</summary>
    public T Current => _current;

    /// <inheritdoc/>
    public void Dispose() => _registration?.Dispose();

    // An exception here would end the process: it comes from the watcher of the files.
    private void Reload()
    {
        try
        {
            _current = _factory.Create(Options.DefaultName);
        }
        catch (OptionsValidationException e)
        {
            LogKept(_logger, string.Join(' ', e.Failures));
        }
        catch (InvalidOperationException e)
        {
            // A value that is not of its setting's type.
            LogKept(_logger, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Settings not reloaded, the last good ones stay in force: {Reason}")]
    private static partial void LogKept(ILogger logger, string reason);
}
