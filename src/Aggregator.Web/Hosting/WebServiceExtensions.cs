using System.IO.Compression;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.WebSub;
using Aggregator.Web.Api;
using Aggregator.Web.Keys;
using Aggregator.Web.WebSub;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Hosting;

/// <summary>Registers the HTTP API.</summary>
public static class WebServiceExtensions
{
    /// <summary>
    /// Adds the API's settings, limits and endpoints. The host adds what they stand on:
    /// <see cref="Core.Application.IAggregator"/>, <see cref="Core.Application.IReadiness"/> and <see cref="ILocalToken"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The section "Aggregator".</param>
    public static IServiceCollection AddWebApi(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(ArticlesEndpoint))) return services;

        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebConstants.Section));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebOptions>, WebOptionsValidation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>, KestrelSetup>());
        services.AddOptions<ApiKeyOptions>().Configure(options =>
            options.File = Path.GetFullPath(Path.Combine(configuration["DataDirectory"] ?? "data", "keys", ApiKeyOptions.FileName)));
        services.TryAddSingleton<ApiKeyFile>();
        services.TryAddSingleton<KeyLimits>();
        services.AddCors();
        services.AddResponseCompression(options =>
        {
            // Tags are weak, so that they are good for either form; events go one by one, images and archives are compressed already.
            options.MimeTypes =
            [
                "application/json", "application/problem+json", "application/x-ndjson", "application/feed+json", "application/rss+xml", "application/atom+xml",
                "text/csv", "text/plain", "text/x-opml", "text/html", "text/javascript", "application/javascript",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddOptions<CorsOptions>().Configure<IOptions<WebOptions>>((cors, web) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. web.Value.CorsOrigins])
            .WithMethods("GET", "HEAD", "POST", "PATCH", "DELETE")
            .WithHeaders("Authorization", "Content-Type", "If-None-Match", "Idempotency-Key", "Last-Event-ID")
            .WithExposedHeaders("ETag", "Location", "Content-Location", "Retry-After")));
        services.ConfigureHttpJsonOptions(options =>
        {
            foreach (var converter in ApplicationJson.Default.Options.Converters)
                options.SerializerOptions.Converters.Add(converter);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApplicationJson.Default);
        });
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ArticlesEndpoint>();
        services.AddSingleton<ExportEndpoint>();
        services.AddSingleton<FeedsOutEndpoint>();
        services.AddSingleton<ProvidersEndpoint>();
        services.AddSingleton<WebhooksEndpoint>();
        services.AddSingleton<CountsEndpoint>();
        services.AddSingleton<ChangesEndpoint>();
        services.AddSingleton<EditingEndpoint>();
        services.AddSingleton<SearchIndexEndpoint>();
        services.AddSingleton<FeedsEndpoint>();
        services.AddSingleton<WorkEndpoint>();
        services.AddSingleton<BackupEndpoint>();
        services.AddSingleton<RefreshesEndpoint>();
        services.AddSingleton<HealthEndpoint>();
        services.AddSingleton<ImagesEndpoint>();
        services.AddSingleton<MetricsEndpoint>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<WebOptions>>());
        services.AddOptions<WebSubOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, WebSubWebCheck>());
        return services;
    }
}
